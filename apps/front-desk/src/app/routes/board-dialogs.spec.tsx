import { screen, within } from '@testing-library/react';
import { aBoard } from '../../testing/mock/board.fixture';
import { aDay } from '../../testing/mock/day.fixture';
import { problem, renderDesk } from '../../testing/render-desk';

const cardOf = async (name: string): Promise<HTMLElement> =>
  (await screen.findByRole('heading', { name })).closest('li') as HTMLElement;
const day = aDay('2026-11-23', 24);

/** Another tablet has recorded the arrival: the board says so from the next reading on. */
function withArrivalElsewhere(name: string): Response {
  const board = aBoard(day);
  const cards = board.cards.map((card) =>
    card.visit.patient.displayName === name
      ? {
          ...card,
          visit: { ...card.visit, state: 'arrived' as const },
          facts: [{ ...board.cards[1]!.facts[0]!, id: card.visit.id, performer: null, declaredBy: 'NOÉ Lise' }],
        }
      : card,
  );
  return new Response(JSON.stringify({ ...board, cards }), { headers: { 'content-type': 'application/json' } });
}

describe('a window of the board', () => {
  it('outlives what another tablet does, says what that was, and offers it no more', async () => {
    const name = 'HAUTECLAIX Bruno';
    let refused = false;
    const { user } = renderDesk('/jour-j/2026-11-23', {
      roles: ['wardNurse'],
      answer: (url, init) => {
        if (init?.method === 'POST' && url.endsWith('/arrive')) {
          refused = true;
          return problem(409, 'fact-already-declared', 'L’arrivée est déjà déclarée.');
        }
        return refused && url.includes('/board') ? withArrivalElsewhere(name) : undefined;
      },
    });
    await user.click(within(await cardOf(name)).getByRole('button', { name: 'Arrivée' }));
    await user.click(await screen.findByRole('checkbox', { name: /Nom demandé/ }));
    await user.click(screen.getByRole('checkbox', { name: /Date de naissance demandée/ }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’arrivée' }));
    expect(await screen.findByText(/Arrivée, par NOÉ Lise/)).toBeVisible();
    expect(screen.getByText('L’arrivée est déjà déclarée.')).toBeVisible();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Nom demandé/ }).checked).toBe(true);
    expect(screen.getByRole('button', { name: 'Enregistrer l’arrivée' })).toBeDisabled();
  });

  it('checks an identity whole: used and birth name, birth date, sex and IPP', async () => {
    const { user } = renderDesk('/jour-j/2026-11-23', { roles: ['wardNurse'] });
    await user.click(within(await cardOf('HAUTECLAIX Bruno')).getByRole('button', { name: 'Arrivée' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/Nom et prénoms de naissance.*HAUTECLAIX Bruno/);
    expect(dialog.textContent).toMatch(/sexe masculin · IPP \d+/);
    expect(dialog.textContent).toMatch(/Date de naissance demandée.*\d\d\/\d\d\/\d{4}/);
  });

  it('tells homonyms apart on their cards', async () => {
    renderDesk('/jour-j/2026-11-23', { roles: ['wardNurse'] });
    expect((await cardOf('ABRIVELLE Jeanne')).textContent).toMatch(
      /Homonyme ce jour\. Celle-ci est née ABRIVELLE Jeanne le \d\d\//,
    );
    expect((await cardOf('HAUTECLAIX Bruno')).textContent).not.toContain('Homonyme');
  });
});
