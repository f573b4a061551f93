/** The one place that finds a browser is plain JavaScript, since it runs before anything is installed. */
export async function findChromium(): Promise<string> {
  const module = (await import(new URL('../chromium.mjs', import.meta.url).href)) as { chromium(): Promise<string> };
  return module.chromium();
}
