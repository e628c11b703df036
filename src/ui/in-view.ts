import { createContext, useContext } from 'react';

/** Said by each panel: whether the screen shows any of it. */
export const InViewContext = createContext(true);

/** Whether the panel around the component is in view; outside of panels it is. */
export const useInView = (): boolean => useContext(InViewContext);

/** What is out of view must be right for those who do not look, but need not be quick. */
export const UNSEEN_MS = 1000;
