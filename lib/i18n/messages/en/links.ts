export const links = {
  invite: {
    title: 'Join {team}',
    lead: 'You are invited as {role}.',
    signedIn: 'You are signed in as {email}.',
    join: 'Join the team',
    create: 'Create an account and join',
    haveAccount: 'I have an account: sign in first',
    invalid: 'This invitation does not work any more.',
    invalidDetail: 'It was used, taken back, or has expired. Ask for a new one.',
    accountExists:
      'There is an account with this address. Sign in first, then open the invitation again.',
    otherAddress: 'This invitation is for another address than the one you are signed in with.',
    alreadyMember: 'You are in this team already.',
    toOverview: 'To the overview',
  },
  reset: {
    title: 'Choose a new password',
    submit: 'Save the password',
    invalid: 'This link does not work any more.',
    invalidDetail: 'It was used or has expired. Ask an admin of your team for a new one.',
    done: 'The password is saved. All sessions have ended: sign in with it.',
    signIn: 'Sign in',
  },
} as const;
