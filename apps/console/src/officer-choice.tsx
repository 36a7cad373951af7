import type { Officer } from './about';

interface OfficerChoiceProps {
  officers: readonly Officer[];
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}

export function OfficerChoice({ officers, chosen, onChoose }: OfficerChoiceProps) {
  return (
    <label>
      Demonstration officer
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">Nobody: choose an officer</option>
        {officers.map(({ key, name, role, agency }) => (
          <option key={key} value={key}>
            {`${name}, ${role} (${agency})`}
          </option>
        ))}
      </select>
    </label>
  );
}
