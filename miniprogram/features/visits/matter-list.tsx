import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { matterTitle, removeNth, words } from '@/words/visits';
import { ConcernsFields } from './concerns-fields';
import type { MatterEditing, MatterFound } from './use-matter';

interface MatterListProps {
  readonly matters: readonly MatterFound[];
  readonly onChange: (matters: MatterFound[]) => void;
  readonly editing: MatterEditing;
  /** What is asked about a matter: the same fields as when a worker files it, from the feature of grievances. */
  readonly fields: ReactNode;
}

/** The matters found on a visit, none or several, and the one being written. */
export function MatterList({ matters, onChange, editing, fields }: MatterListProps) {
  const add = () => {
    const matter = editing.finish();
    if (matter) onChange([...matters, matter]);
  };
  return (
    <>
      {matters.map((matter, index) => (
        <Card key={`${matter.matter}-${matter.said}`} title={matterTitle(index + 1, matter.matter)}>
          <View>{matter.said}</View>
          <Button
            label={removeNth(index + 1)}
            onPress={() => onChange(matters.filter((_, position) => position !== index))}
          >
            {words.removeMatter}
          </Button>
        </Card>
      ))}
      {editing.isOpen ? (
        <Card title={words.editing} id='matter-editor'>
          {fields}
          <ConcernsFields form={editing.form} />
          <Button id='keep-matter' onPress={add}>
            {words.keepMatter}
          </Button>
          <Button id='drop-matter' onPress={editing.drop}>
            {words.dropMatter}
          </Button>
        </Card>
      ) : (
        <>
          {matters.length === 0 ? <Card>{words.noMatters}</Card> : null}
          <Button id='add-matter' onPress={editing.open}>
            {words.addMatter}
          </Button>
        </>
      )}
    </>
  );
}
