import { fileGrievance } from '@shared/features/grievances/contract';
import { suggestMatter } from '@shared/features/grievances/suggestion-contract';
import { aCity, arrears, type City, ticketOf } from './a-city';

let city: City;
beforeEach(async () => {
  city = await aCity();
});

const suggest = (text: string) => city.world.as(null).must(suggestMatter, { text });

describe('what is suggested while a grievance is told', () => {
  it('is a category of the words, and “please choose” for words that say nothing', async () => {
    const { matters, pleaseChoose } = await suggest('老板拖欠我们三个月工资没发');
    expect(pleaseChoose).toBe(false);
    expect(matters[0]?.matter).toBe('WAGE.ARREARS');
    expect((await suggest('你好')).pleaseChoose).toBe(true);
  });

  it('names dangers and what could name the writer, without an account, a store call or a line in any document', async () => {
    const before = await city.world.hash();
    const calls = await city.world.storeCalls(async () => {
      const { dangers, naming } = await suggest('我叫王建国，电话13905741234，真的不想活了');
      expect(dangers).toContain('SELF_HARM');
      expect(naming.join()).toContain('13905741234');
    });
    expect(calls).toBe(0);
    expect(await city.world.hash()).toBe(before);
  });

  it('sends a life at stake to the county although nothing was ticked, and leaves other words to the person', async () => {
    const { world, worker } = city;
    const said = '拿不到钱，我真的不想活了。';
    const filed = await world.as(worker).must(fileGrievance, { ...arrears, said, headcount: 1 });
    expect(filed).toMatchObject({ grade: 'CRITICAL', owner: { officeName: '宁海县总工会' } });
    expect(filed.callNow).not.toBeNull();
    expect((await ticketOf(world, filed.ticketId)).dangers).toEqual(['SELF_HARM']);
    const fled = await world.as(worker).must(fileGrievance, { ...arrears, said: '老板跑路了。', headcount: 1 });
    expect(fled.owner.officeName).toBe('西店镇总工会');
  });
});
