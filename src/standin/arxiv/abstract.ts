/** An abstract as arXiv's database holds it: one line a paragraph, further paragraphs after `\n  `. */
export function unwrapAbstract(text: string): string {
  return text.trim().replace(/\n(?!\s)/g, ' ')
}
