import { CommandRefused } from './command-refused';

export function seedDemo(): Promise<void> {
  return Promise.reject(new CommandRefused('Les données de démonstration ne sont pas encore là.'));
}
