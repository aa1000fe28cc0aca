import type { Browser, Device, System } from '#domain/sessions/device.ts';
import { m } from '#i18n/messages.ts';

/** As their makers call them, in every language. */
const browsers: Record<Browser, string> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};
const systems: Record<System, string> = {
  android: 'Android',
  ios: 'iOS',
  chromeos: 'ChromeOS',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
};

/** “Chrome on Windows”, “Firefox”, “A browser on Linux”. */
export function deviceWords({ browser, system }: Device): string {
  if (!system) return browser ? browsers[browser] : m.device_unknown();
  const on = systems[system];
  return browser ? m.device_on({ browser: browsers[browser], system: on }) : m.device_on_system({ system: on });
}
