import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/button';
import { pageOfPeople, words } from '@/words/together';
import '../ticket.scss';

interface TenAtATimeProps<T> {
  readonly rows: readonly T[];
  readonly children: (row: T) => ReactNode;
}

const most = 10;

/** A hundred people may be on one ticket: a phone draws ten of them. */
export function TenAtATime<T>({ rows, children }: TenAtATimeProps<T>) {
  const [from, setFrom] = useState(0);
  const shown = rows.slice(from, from + most);
  return (
    <>
      {shown.map(children)}
      {rows.length > most ? (
        <>
          <View className='ticket__at'>{pageOfPeople(from + 1, from + shown.length, rows.length)}</View>
          <View className='ticket__choices'>
            {from > 0 ? (
              <Button id='earlier-people' onPress={() => setFrom(from - most)}>
                {words.earlier}
              </Button>
            ) : null}
            {from + most < rows.length ? (
              <Button id='later-people' onPress={() => setFrom(from + most)}>
                {words.later}
              </Button>
            ) : null}
          </View>
        </>
      ) : null}
    </>
  );
}
