/** The header's links, in order. */
export const navigation = [
  { path: '/', label: 'Today' },
  { path: '/archive/', label: 'Archive' },
  { path: '/search/', label: 'Search' },
  { path: '/feeds/', label: 'Feeds' },
  { path: '/about/', label: 'About' },
]
