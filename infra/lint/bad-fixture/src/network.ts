export const page = (url: string): Promise<unknown> => fetch(url).then((answer) => answer.text());
