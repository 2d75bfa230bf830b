import type { ShownPaper } from '#search/format/shown.ts'
import { openIndex } from './index-reader.ts'
import type { IndexPart } from './part.ts'
import { promotePhrases } from './promote.ts'
import { isSearched, parseQuery, type Query } from './query.ts'
import type { Hit } from './rank.ts'
import { toItem } from './result.ts'
import { noIndex, sayFound } from './say.ts'
import { type Answer, searchArchive } from './search-archive.ts'

/**
 * The search page: a form that works before this script, and results from the index below `data-index`. `data-base` is
 * the site's base path. What the index and the address bar hold is shown as text, never as HTML.
 */
class PaperSearch extends HTMLElement {
  private readonly form = this.querySelector('form') as HTMLFormElement
  private readonly input = this.querySelector('input') as HTMLInputElement
  private readonly status = this.querySelector('[role=status]') as HTMLElement
  private readonly list = this.querySelector('ol') as HTMLElement
  private readonly more = document.createElement('button')
  private index: Promise<IndexPart[]> | undefined
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
    // It is there when the first word has been typed. Where it is missing, the search says so.
    this.open().catch(() => undefined)
  }

  /** Shows what is found for the field's words; a search that a later one has overtaken shows nothing. */
  private async search(): Promise<void> {
    clearTimeout(this.waiting)
    const words = this.input.value.trim()
    const turn = ++this.latest
    history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname)
    if (!words) return this.clear('')
    try {
      await this.answer(words, turn)
    } catch {
      // The site may have been published anew since the index was opened.
      this.index = undefined
      await this.answer(words, turn).catch(() => turn === this.latest && this.clear(noIndex))
    }
  }

  private async answer(words: string, turn: number): Promise<void> {
    const query = parseQuery(words)
    if (query.required.length === 0) return this.clear(`Nothing found for “${words}”.`)
    let shown = 0
    for await (const answer of searchArchive(await this.open(), query)) {
      if (shown === 0) shown = await this.show(answer, query, turn)
      if (turn !== this.latest) return
      this.status.textContent = sayFound(answer, words)
      this.offerMore(answer.hits.slice(shown), query, turn)
    }
  }

  /** Shows the first results in the place of earlier ones, all at once; returns how many. */
  private async show({ hits }: Answer, query: Query, turn: number): Promise<number> {
    const papers = promotePhrases(await loadShown(hits.slice(0, page)), query.text)
    if (turn === this.latest) this.list.replaceChildren(...this.toItems(papers, query))
    return papers.length
  }

  private offerMore(rest: Hit[], query: Query, turn: number): void {
    this.more.remove()
    if (rest.length === 0) return
    this.append(this.more)
    this.more.onclick = async () => {
      const items = this.toItems(await loadShown(rest.slice(0, page)), query)
      if (turn !== this.latest) return
      this.list.append(...items)
      items[0]?.querySelector('a')?.focus()
      this.offerMore(rest.slice(page), query, turn)
    }
  }

  private clear(said: string): void {
    this.status.textContent = said
    this.list.replaceChildren()
    this.more.remove()
  }

  private toItems(papers: ShownPaper[], query: Query): HTMLLIElement[] {
    return papers.map((paper) => toItem(paper, this.dataset.base ?? '', isSearched(query)))
  }

  private open(): Promise<IndexPart[]> {
    this.index ??= openIndex(this.dataset.index ?? '')
    return this.index
  }
}

const page = 10
const pause = 100 // milliseconds after the last key

function loadShown(hits: Hit[]): Promise<ShownPaper[]> {
  return Promise.all(hits.map(({ part, paper }) => part.getShown(paper)))
}

customElements.define('paper-search', PaperSearch)
