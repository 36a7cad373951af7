import type { ReactNode } from 'react';
import type { About } from './about';
import { OfficerChoice } from './officer-choice';

const fallbackNotice = 'DEMONSTRATION – fictional people, groups and events';

interface BannerProps {
  about: About | Error | undefined;
  officer: string | undefined;
  onChoose: (key: string | undefined) => void;
}

export function Banner({ about, officer, onChoose }: BannerProps) {
  if (about === undefined) return <Strip>Asking the server which store this is …</Strip>;
  if (about instanceof Error) {
    return (
      <Strip tone="fault">
        <strong role="alert">{about.message}</strong>
      </Strip>
    );
  }
  const demonstration = about.store.kind === 'demonstration';
  return (
    <Strip tone={demonstration ? 'demonstration' : undefined}>
      {demonstration && <strong role="note">{about.store.notice?.trim() || fallbackNotice}</strong>}
      {about.officers.length > 0 && (
        <OfficerChoice officers={about.officers} chosen={officer} onChoose={onChoose} />
      )}
    </Strip>
  );
}

function Strip({ tone, children }: { tone?: 'fault' | 'demonstration'; children: ReactNode }) {
  return (
    <header data-tone={tone}>
      <h1>Throughline</h1>
      {children}
    </header>
  );
}
