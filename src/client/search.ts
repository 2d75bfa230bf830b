import { parseExcerpt } from './excerpt.ts'
import { loadIndex, type SearchIndex, type SearchResult } from './pagefind.ts'

/**
 * The search page: a form that works before this script, and results from Pagefind's index at `data-index`.
 * What the index and the address bar hold is shown as text, never as HTML.
 */
class PaperSearch extends HTMLElement {
  private readonly form = this.querySelector('form') as HTMLFormElement
  private readonly input = this.querySelector('input') as HTMLInputElement
  private readonly status = this.querySelector('[role=status]') as HTMLElement
  private readonly list = this.querySelector('ol') as HTMLElement
  private readonly more = document.createElement('button')
  private index: Promise<SearchIndex> | undefined
  private waiting: ReturnType<typeof setTimeout> | undefined
  private latest = 0

  connectedCallback(): void {
    this.more.textContent = 'Show more'
    this.more.type = 'button'
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.search()
    })
    this.input.addEventListener('input', () => {
      clearTimeout(this.waiting)
      this.waiting = setTimeout(() => this.search(), pause)
    })
    this.input.value = new URLSearchParams(location.search).get('q') ?? ''
    if (this.input.value) this.search()
    else this.input.focus()
  }

  /** Shows what is found for the field's words; a search that a later one has overtaken shows nothing. */
  private async search(): Promise<void> {
    clearTimeout(this.waiting)
    const words = this.input.value.trim()
    const turn = ++this.latest
    history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname)
    if (!words) return this.show('', [])
    try {
      this.index ??= loadIndex(this.dataset.index ?? '')
      const { results } = await (await this.index).search(words)
      if (turn === this.latest) await this.show(countText(results.length, words), results, turn)
    } catch {
      this.index = undefined
      if (turn === this.latest) await this.show(missing, [])
    }
  }

  private async show(said: string, results: SearchResult[], turn = this.latest): Promise<void> {
    const items = await Promise.all(results.slice(0, page).map(toItem))
    if (turn !== this.latest) return
    this.status.textContent = said
    this.list.replaceChildren(...items)
    this.offerMore(results.slice(page), turn)
  }

  private offerMore(rest: SearchResult[], turn: number): void {
    this.more.remove()
    if (rest.length === 0) return
    this.append(this.more)
    this.more.onclick = async () => {
      const items = await Promise.all(rest.slice(0, page).map(toItem))
      if (turn !== this.latest) return
      this.list.append(...items)
      items[0]?.querySelector('a')?.focus()
      this.offerMore(rest.slice(page), turn)
    }
  }
}

const page = 20
const pause = 200 // milliseconds after the last key
const missing = 'The search index is not here. It is written by `npm run build`; in development there is none.'

function countText(count: number, words: string): string {
  if (count === 0) return `Nothing found for “${words}”.`
  return `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'} found for “${words}”.`
}

async function toItem(result: SearchResult): Promise<HTMLLIElement> {
  const { url, meta, excerpt } = await result.data()
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.title ?? url
  const byline = document.createElement('p')
  byline.className = 'by'
  byline.textContent = [meta.authors, meta.date, meta.categories].filter(Boolean).join(' · ')
  const text = document.createElement('p')
  text.append(...parseExcerpt(excerpt))
  item.append(link, byline, text)
  return item
}

customElements.define('paper-search', PaperSearch)
