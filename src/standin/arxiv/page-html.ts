import { escapeHtml } from './escape.ts'

/** A page of arxiv.org around its content. */
export function renderPage(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en">

<head>  <title>${escapeHtml(title)}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
</head>

<body>
<header class="region-header"><a href="/">arXiv</a></header>
<main class="container" id="main-container">
${content}
</main>
<footer><a href="https://info.arxiv.org/about">About</a></footer>
</body>
</html>
`
}

/** arXiv's error page, `404 Not Found` or `400 Bad Request`. */
export function renderErrorPage(status: string, message: string): string {
  return renderPage(
    `${status} - arXiv`,
    `<h1>Error ${escapeHtml(status)}</h1>\n<p>${escapeHtml(message)}</p>\n<p>If this problem persists, please contact <a href="mailto:help@arxiv.org">help@arxiv.org</a>.</p>`,
  )
}
