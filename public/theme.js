// Runs before the first paint, so that a chosen colour scheme does not flash. The button is src/client/theme.ts.
try {
  const theme = localStorage.getItem('sheaf:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed to this page: the system's scheme stands.
}
