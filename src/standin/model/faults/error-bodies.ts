/**
 * What providers write in the body of an error. Sources: https://platform.openai.com/docs/guides/error-codes,
 * https://api-docs.deepseek.com/quick_start/error_codes, https://platform.moonshot.ai/docs/api/chat,
 * https://openrouter.ai/docs/api-reference/errors
 */
export const errorBodies: Record<ErrorStyle, Record<ErrorKind, object>> = {
  openai: {
    rate: openai(
      'Rate limit reached for gpt-5-mini in organization org-standin on requests per min (RPM): Limit 500, Used 500, Requested 1. Please try again in 120ms. Visit https://platform.openai.com/account/rate-limits to learn more.',
      'requests',
      'rate_limit_exceeded',
    ),
    quota: openai(
      'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
      'insufficient_quota',
      'insufficient_quota',
    ),
    server: openai('The server had an error while processing your request. Sorry about that!', 'server_error'),
    overloaded: openai(
      'That model is currently overloaded with other requests. You can retry your request, or contact us through our help center at help.openai.com if the error persists.',
      'server_error',
    ),
    moderated: openai(
      'Your request was rejected as a result of our safety system.',
      'invalid_request_error',
      'content_policy_violation',
    ),
  },
  deepseek: {
    rate: openai(
      'Rate Limit Reached. You are sending requests too quickly.',
      'rate_limit_error',
      'rate_limit_exceeded',
    ),
    quota: openai('Insufficient Balance', 'unknown_error', 'invalid_request_error'),
    server: openai('Internal Server Error', 'server_error', 'internal_error'),
    overloaded: openai(
      'Service is too busy. We advise users to temporarily switch to alternative LLM API service providers.',
      'service_unavailable_error',
      'invalid_request_error',
    ),
    moderated: openai('Content Exists Risk', 'invalid_request_error', 'invalid_request_error'),
  },
  moonshot: {
    rate: moonshot(
      'Your account org-standin<ak-standin> request reached organization max RPM: 3, please try again after 1 seconds',
      'rate_limit_reached_error',
    ),
    quota: moonshot(
      'Your account org-standin<ak-standin> is not active, current state: exceeded current quota, please check your plan and billing details',
      'exceeded_current_quota_error',
    ),
    server: moonshot('Internal server error', 'server_error'),
    overloaded: moonshot('The engine is currently overloaded, please try again later', 'engine_overloaded_error'),
    moderated: moonshot('The request was rejected because it was considered high risk', 'content_filter'),
  },
  openrouter: {
    rate: openrouter(429, 'Provider returned error', {
      raw: 'openai/gpt-5-mini is temporarily rate-limited upstream. Please retry shortly, or add your own key to accumulate your rate limits: https://openrouter.ai/settings/integrations',
      provider_name: 'OpenAI',
    }),
    quota: openrouter(402, 'Insufficient credits. Add more using https://openrouter.ai/settings/credits'),
    server: openrouter(502, 'Provider returned error', {
      raw: '{"error":{"message":"Internal error"}}',
      provider_name: 'OpenAI',
    }),
    overloaded: openrouter(503, 'There is no available model provider that meets your routing requirements'),
    moderated: openrouter(
      403,
      'openai/gpt-5-mini requires moderation on OpenAI. Your input was flagged for "harassment".',
      {
        reasons: ['harassment'],
        flagged_input: 'Here is the …',
        provider_name: 'OpenAI',
      },
    ),
  },
}

export const errorStyles = Object.keys(errorBodies) as ErrorStyle[]

function openai(message: string, type: string, code: string | null = null): object {
  return { error: { message, type, param: null, code } }
}

function moonshot(message: string, type: string): object {
  return { error: { message, type } }
}

function openrouter(code: number, message: string, metadata?: object): object {
  return { error: { message, code, ...(metadata && { metadata }) }, user_id: 'user_standin' }
}

export type ErrorStyle = 'openai' | 'deepseek' | 'moonshot' | 'openrouter'
export type ErrorKind = 'rate' | 'quota' | 'server' | 'overloaded' | 'moderated'
