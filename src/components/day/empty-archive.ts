import { type Html, html } from '#render/html.ts'
import { site } from '#site.ts'

/** What stands where no day is yet. */
export function renderEmptyArchive(): Html {
  return html`<div class="plain text"><h1>Nothing here yet</h1>
<p>This archive holds no day. It will list every paper that arXiv announces in ${site.categories.join(', ')} as soon as a day has been ingested.</p></div>`
}
