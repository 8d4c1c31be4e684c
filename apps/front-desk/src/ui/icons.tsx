/** Outline icons of Tabler Icons, https://tabler.io/icons: MIT License, Copyright (c) 2020-2026 Paweł Kuna. */
import type { ReactNode, SVGProps } from 'react';
import drawings from './icons.tabler.json';

/** Our name for each, and Tabler's, stand in `icons.tabler.json`; the build puts the drawing in the place of Tabler's name. */
export type IconName = keyof typeof drawings;

/** Decorative by default: a word always stands beside it. */
export function Icon({
  name,
  size = 18,
  style,
  ...rest
}: { readonly name: IconName; readonly size?: number | string } & Omit<SVGProps<SVGSVGElement>, 'name'>): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
      style={{ verticalAlign: '-0.15em', flex: 'none', ...style }}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
