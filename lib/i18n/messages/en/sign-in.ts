export const signIn = {
  title: 'Sign in to Rollcall',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  refused: 'The e-mail address or the password is wrong.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  failed: 'The server did not answer. Try again in a moment.',
  forgotten: 'Forgotten the password? An admin of your team can issue a link to set a new one.',
} as const;
