/** The build turns such an import into the lines of the source. */
declare module '*.ts?tokens' {
  const lines: readonly import('./token').Line[];
  export default lines;
}
