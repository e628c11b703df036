import { createContext, useContext } from 'react';

/** Said by each panel: whether the screen shows any of it, or nearly. */
export const InViewContext = createContext(true);

/** So much further down the page a panel counts as in view, so that it is up to date when it is. */
export const NEAR = '120px';

/** Whether the panel around the component is in view; outside of panels it is. */
export const useInView = (): boolean => useContext(InViewContext);
