import { renderFooter } from '#components/site/footer.ts'
import { type HeadContent, renderHead } from '#components/site/head.ts'
import { renderHeader } from '#components/site/header.ts'
import { type Html, html } from '#render/html.ts'

/** What a page's head and its body hold; its style sheet and scripts are Astro's part. */
export function renderFrame({ body, wide = false, formulas = false, ...head }: PageContent): Frame {
  return {
    head: renderHead({ ...head, formulas: formulas || hasFormula(body.text) }),
    body: html`<a class="skip" href="#main">Skip to the content</a>
${renderHeader(head.path)}
<main id="main"${wide && html` class="wide"`}>${body}</main>
${renderFooter()}`,
  }
}

/** Whether a part of a page has a formula. */
export function hasFormula(part: string | Buffer): boolean {
  return part.includes('<mjx-container')
}

/** `formulas`: there are some besides those of `body`. */
export type PageContent = Omit<HeadContent, 'formulas'> & { body: Html; wide?: boolean; formulas?: boolean }
export type Frame = { head: Html; body: Html }
