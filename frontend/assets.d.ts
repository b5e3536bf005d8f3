/** What Vite turns an import of such a file into. */
declare module '*.svg?raw' {
  const content: string;
  export default content;
}
