import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HeaderIcon } from './header-icon';

/** Light or dark; until it is pressed, what the system prefers. */
export function SchemeSwitch() {
  const { t } = useTranslation('header');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <HeaderIcon
      name={t(other === 'dark' ? 'toDark' : 'toLight')}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </HeaderIcon>
  );
}
