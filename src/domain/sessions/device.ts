/** What a browser says that it is, by its code. */
export interface Device {
  readonly browser: Browser | null;
  readonly system: System | null;
}

export type Browser = 'edge' | 'opera' | 'samsung' | 'firefox' | 'chrome' | 'safari';
export type System = 'android' | 'ios' | 'chromeos' | 'windows' | 'macos' | 'linux';

/** The kind of browser and of device behind a User-Agent header; null for what it does not tell. Nothing else of it is kept. */
export function deviceOf(agent: string | null): Device {
  // A header is read to this length: browsers send far less.
  const text = (agent ?? '').slice(0, 500);
  return { browser: first(browsers, text), system: first(systems, text) };
}

// Browsers name those before them as well: Edge calls itself Chrome, Chrome calls itself Safari.
const browsers: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\/|\bOpera\b/],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|HeadlessChrome|Chromium)\//],
  ['safari', /\bVersion\/\S+ .*\bSafari\//],
];

// Android is a Linux, and says so.
const systems: readonly (readonly [System, RegExp])[] = [
  ['android', /\bAndroid\b/],
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['chromeos', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
];

const first = <T>(all: readonly (readonly [T, RegExp])[], text: string): T | null =>
  all.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
