import { simulateTicket } from '@shared/features/grievances/contract';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { useForm } from '@/platform/use-form';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { CountField } from '@/ui/count-field';
import { TextField } from '@/ui/text-field';
import { TownField } from '@/ui/town-field';
import { words as filing } from '@/words/filing';
import { workerGroupWords } from '@/words/membership';
import { words } from '@/words/simulate';
import { DangerChoice } from '../danger-choice';
import { MatterChoice } from '../matter-choice';

export type Simulated = ParsedInputOf<typeof simulateTicket>;

const trades = (
  ['FOOD_DELIVERY_RIDER', 'COURIER', 'TRUCK_DRIVER', 'CONTAINER_TRUCK_DRIVER', 'RIDE_HAILING_DRIVER'] as const
).map((value) => ({ value, label: workerGroupWords[value] }));

/** What routing looks at: the matter, the place, the employer, how many, the trade, what is urgent. */
export function SimulationForm({ onRun }: { readonly onRun: (input: Simulated) => void }) {
  const form = useForm(simulateTicket.input, { draft: 'simulation', initial: { headcount: 1, dangers: [] } });
  const { values, errors, set } = form;
  const run = () => {
    const checked = form.check();
    if (checked) onRun(checked);
  };
  return (
    <Card>
      <MatterChoice matter={values.matter} onChange={(matter) => set('matter', matter)} error={errors.matter} />
      <DangerChoice values={values.dangers ?? []} onChange={(dangers) => set('dangers', dangers)} />
      <TownField
        id='simulate-town'
        label={filing.workplace}
        townCode={values.workplaceTownCode}
        onChange={(code) => set('workplaceTownCode', code)}
        error={errors.workplaceTownCode}
      />
      <TextField
        id='simulate-employer'
        label={filing.employer}
        isOptional
        limit={60}
        value={values.employerName}
        onChange={(text) => set('employerName', text === '' ? undefined : text)}
        error={errors.employerName}
      />
      <CountField
        id='simulate-headcount'
        label={filing.headcount}
        unit={filing.peopleUnit}
        count={values.headcount}
        onChange={(count) => set('headcount', count)}
        error={errors.headcount}
      />
      <Choice
        id='simulate-trade'
        label={words.trade}
        hint={words.tradeHint}
        isOptional
        options={trades}
        value={trades.find(({ value }) => value === values.workerGroup)?.value}
        onChange={(trade) => set('workerGroup', trade)}
      />
      <Button id='run-simulation' kind='main' onPress={run}>
        {words.run}
      </Button>
    </Card>
  );
}
