/** What opens an explanation: Mantine opens it on hover alone, which neither keys nor fingers do. */
export const TOOLTIP_EVENTS = { hover: true, focus: true, touch: true };
