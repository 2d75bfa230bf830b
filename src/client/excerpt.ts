/** Pagefind's excerpt, text with `<mark>` around the words found, as nodes: whatever else looks like HTML is text. */
export function parseExcerpt(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).flatMap((part, n) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    if (n % 2 === 0) return text === '' ? [] : text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
