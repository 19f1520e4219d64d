import { useState } from 'react';
import { type Simulated, SimulationForm } from '@/features/grievances/simulate/simulation-form';
import { SimulationResult } from '@/features/grievances/simulate/simulation-result';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/simulate';

/** What would happen to a ticket, without opening one. */
export default function SimulatePage() {
  const [input, setInput] = useState<Simulated | null>(null);
  return (
    <Page title={words.title}>
      <OfflineNotice />
      <Notice tone='plain'>{words.intro}</Notice>
      <SimulationForm onRun={setInput} />
      {input ? <SimulationResult input={input} /> : null}
    </Page>
  );
}
