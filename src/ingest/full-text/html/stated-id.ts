/** The paper that a page of arXiv says it is of, where it does: `2501.11120v1`. */
export function findStatedId(html: string): string | undefined {
  const mark = /id="watermark-tr"[^>]{0,200}>([^<]{0,200})/.exec(html)?.[1]
  return /arXiv:(\S{4,40})/.exec(mark ?? '')?.[1]
}
