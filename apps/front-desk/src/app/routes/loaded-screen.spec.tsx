import { render, screen as page } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Providers } from '../providers';
import { screen } from './loaded-screen';

it('says that a screen could not be loaded, and loads it when asked again: never the page of a broken screen', async () => {
  let isCut = true;
  const element = screen(() =>
    isCut ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ Component: () => <p>Jour J</p> }),
  );
  render(
    <Providers env="test">
      <MemoryRouter>{element}</MemoryRouter>
    </Providers>,
  );
  await page.findByText('Cette page n’a pas pu être chargée');
  isCut = false;
  await userEvent.click(page.getByRole('button', { name: 'Réessayer' }));
  await page.findByText('Jour J');
});
