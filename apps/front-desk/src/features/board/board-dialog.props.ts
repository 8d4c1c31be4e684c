import type { DayAddress } from '@diurne/contracts';
import type { ReactNode } from 'react';
import type { BoardCard } from './board.view-model';

export interface BoardDialogProps {
  readonly card: BoardCard;
  readonly day: DayAddress;
  /** What others did meanwhile. */
  readonly notice: ReactNode;
  /** Nothing is left to declare here. */
  readonly settled: boolean;
  readonly onClose: () => void;
}
