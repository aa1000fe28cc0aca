/** The colours that the signed-in person chose, for `data-theme`; none where the device decides. */
export function themeOf(locals: App.Locals): 'light' | 'dark' | undefined {
  // The page that tells of a fault may be drawn before anything is known of who asks.
  const theme = locals.context?.actor?.theme;
  return theme === 'auto' ? undefined : theme;
}
