export function say(colour: 'red' | 'green'): string {
  switch (colour) {
    case 'red':
      return 'stop';
  }
  return '';
}
