import { isCovered } from '#components/archive/categories.ts'
import { type Html, html } from '#render/html.ts'
import { site } from '#site.ts'

/** Says plainly which papers of a category are missing here; nothing where none are. */
export function renderCategoryNote(category: string): Html | undefined {
  if (isCovered(category, site.categories)) return undefined
  return html`<p class="note">${category} is not followed here. These are its papers that a followed category lists, too.</p>`
}
