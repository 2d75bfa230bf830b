import { raw } from '#render/html.ts'

/** The site's mark: a sheaf, three stalks tied by a band. */
export const mark = raw(
  '<svg class="mark" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round">' +
    '<path d="M16 29V5M14 29c0-9-1-15-7-22M18 29c0-9 1-15 7-22"/><path d="M10.5 19.5h11" stroke-width="3.4"/>' +
    '<path d="M16 10c-2.6-1-2.6-3.8 0-6.5 2.6 2.7 2.6 5.5 0 6.5zM9.5 11.5C6.6 11.8 5 9.5 5.2 5.8c3.3 1.6 4.9 3.6 4.3 5.7zM22.5 11.5c2.9.3 4.5-2 4.3-5.7-3.3 1.6-4.9 3.6-4.3 5.7z" fill="currentColor" stroke-width="1"/></svg>',
)
