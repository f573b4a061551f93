/** What stands around a message; the messages are the words of what they are about. */
export const words = {
  messages: 'messages',
  dismiss: 'dismiss',
  dismissThis: (text: string) => `dismiss: ${text}`,
} as const;
