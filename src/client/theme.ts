/**
 * A button that goes round the system's colour scheme, light and dark. On the next page `public/theme.js` applies the
 * choice before anything is painted.
 */
class ThemeToggle extends HTMLElement {
  private theme = readTheme()

  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.textContent = labels[this.theme]
    button.addEventListener('click', () => {
      this.theme = next[this.theme]
      button.textContent = labels[this.theme]
      applyTheme(this.theme)
    })
  }
}

const storageKey = 'sheaf:theme'
const next = { auto: 'light', light: 'dark', dark: 'auto' } as const
const labels: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' }

/** A stored value is whatever it is: what is no scheme counts as none. */
function parseTheme(stored: string | null): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'auto'
}

function readTheme(): Theme {
  try {
    return parseTheme(localStorage.getItem(storageKey))
  } catch {
    return 'auto'
  }
}

function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Storage is closed to this page: the choice holds until the next one.
  }
}

customElements.define('theme-toggle', ThemeToggle)

type Theme = keyof typeof next
