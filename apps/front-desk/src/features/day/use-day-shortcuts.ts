import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import { groupings, type Grouping } from './lanes/lanes.view-model';

interface Keys {
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onFilter: () => void;
  readonly onView: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onBuild: () => void;
  readonly onHelp: () => void;
  readonly onUndo: () => void;
}

/** Single keys, off wherever one types; WCAG 2.1.4 asks that they can be turned off whole. */
export function useDayShortcuts(keys: Keys): readonly [boolean, (on: boolean) => void] {
  const [singleKeys, setSingleKeys] = useLocalStorage({ key: 'diurne-single-keys', defaultValue: true });
  const all: [string, () => void][] = [
    ...groupings.map((grouping, i): [string, () => void] => [String(i + 1), () => keys.onGrouping(grouping)]),
    ['f', keys.onFilter],
    ['/', keys.onFilter],
    ['shift+/', keys.onFilter],
    ['l', keys.onView],
    ['p', keys.onPrevious],
    ['s', keys.onNext],
    ['c', keys.onBuild],
    ['shift+?', keys.onHelp],
    ['?', keys.onHelp],
  ];
  useHotkeys([...(singleKeys ? all : []), ['mod+z', keys.onUndo]]);
  return [singleKeys, setSingleKeys];
}
