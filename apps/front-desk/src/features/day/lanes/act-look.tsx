import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../../ui/icons';
import type { ActTone } from './lanes.view-model';

const icons: Record<ActTone, IconName> = {
  medical: 'stethoscope',
  paramedical: 'heartbeat',
  socioEducational: 'users',
  technicalAct: 'wave',
  infusion: 'droplet',
  notCounted: 'circle',
};

export const actTones = Object.keys(icons) as readonly ActTone[];
/** The stripe's colour and its soft ground; the act is also said by its icon and its word. */
export const actColours = (tone: ActTone): { readonly '--act': string; readonly '--act-soft': string } => ({
  '--act': `var(--act-${tone})`,
  '--act-soft': `var(--act-${tone}-soft)`,
});
export function ActIcon({ tone, size = 13 }: { readonly tone: ActTone; readonly size?: number }): ReactNode {
  return <Icon name={icons[tone]} size={size} style={{ color: `var(--act-${tone})`, flex: 'none' }} />;
}
