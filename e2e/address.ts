/** Where the built page is served; another port lets two checkouts be tested at once. */
export const PORT = Number(process.env['E2E_PORT'] ?? 4180);
export const ADDRESS = `http://localhost:${PORT}`;
