import { useHashLocation } from 'wouter/use-hash-location';
import { linkTo } from '../../state/shared-link';
import { usePage } from '../use-page';

/** A link with what the build panel shows, to the view that is open. */
export function useSetUpLink(): string {
  const configuration = usePage((state) => state.configuration);
  useHashLocation(); // the view stands in the address
  return linkTo(configuration, location.href);
}
