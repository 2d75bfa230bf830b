/** A button that goes round light, dark and the system's scheme; `public/theme.js` applies the choice on the next page. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    this.show(button, readTheme())
    button.addEventListener('click', () => {
      const theme = themes[(themes.indexOf(readTheme()) + 1) % themes.length] ?? 'auto'
      writeTheme(theme)
      this.show(button, theme)
    })
  }

  private show(button: HTMLButtonElement, theme: Theme): void {
    button.textContent = labels[theme]
    button.setAttribute('aria-label', `Colour scheme: ${labels[theme]}`)
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
}

const storageKey = 'sheaf:theme'
const themes = ['auto', 'light', 'dark'] as const
const labels: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' }

function parseTheme(stored: string | null): Theme {
  return themes.find((theme) => theme === stored) ?? 'auto'
}

function readTheme(): Theme {
  try {
    return parseTheme(localStorage.getItem(storageKey))
  } catch {
    return parseTheme(document.documentElement.dataset.theme ?? null)
  }
}

function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Storage is closed to this page: the choice holds until the next one.
  }
}

customElements.define('theme-toggle', ThemeToggle)

type Theme = (typeof themes)[number]
