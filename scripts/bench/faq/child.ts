import { askAll } from './ask.ts'

// A run in a process of its own, to be killed; what it is told and what it says go through the command line and stdout.
const { report, events } = await askAll(JSON.parse(process.argv[2] ?? '{}'))
console.log(JSON.stringify({ report, retries: events.filter(({ type }) => type === 'retry').length }))
