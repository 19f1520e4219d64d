import { namesInText } from '@shared/features/grievances/suggestion/names-in-text';

const kindsIn = (text: string) => namesInText(text).map(({ kind, piece }) => `${kind} ${piece}`);

describe('pieces of a text that name its writer', () => {
  it.each([
    ['我叫张小明，在站点跑单', 'NAME 张小明'],
    ['我是李雷，骑手', 'NAME 李雷'],
    ['本人赵阳林于2015年入职', 'NAME 赵阳林'],
    ['姓名：王芳', 'NAME 王芳'],
    ['我名叫欧阳锋，司机', 'NAME 欧阳锋'],
    ['大家都叫我老王', 'NAME 老王'],
    ['身份证11010519491231002X', 'ID_NUMBER 11010519491231002X'],
    ['身份证后四位1234', 'ID_NUMBER 1234'],
    ['电话 138 0000 1234', 'PHONE 138 0000 1234'],
    ['打１３８００００１２３４找我', 'PHONE １３８００００１２３４'],
    ['一三八零零零零一二三四', 'PHONE 一三八零零零零一二三四'],
    ['座机0574-87654321', 'PHONE 0574-87654321'],
    ['我的车浙B·12345被扣', 'PLATE 浙B·12345'],
    ['车牌浙BD12345', 'PLATE 浙BD12345'],
    ['挂车浙B1234挂', 'PLATE 浙B1234挂'],
    ['工号A00123', 'JOB_NUMBER A00123'],
    ['骑手ID：998877', 'JOB_NUMBER 998877'],
    ['微信号gongyi_test', 'ADDRESS_ONLINE gongyi_test'],
    ['卡号6222 0000 0000 0000 123', 'BANK_CARD 6222 0000 0000 0000 123'],
  ])('in %s', (text, expected) => {
    expect(kindsIn(text)).toEqual([expected]);
  });

  it.each([
    '我是江苏人，在宁波送外卖',
    '我是高级技工',
    '本人马上要离职',
    '本人于2019年进厂',
    '本人在厂里做了三年',
    '我是车间工人',
    '我是一名货车司机',
    '站长让我们叫他领导',
    '欠我工资12000元，合同20230101签的',
    '每天08:00到20:00，一个月3500',
    '订单号没有记',
  ])('finds nothing in: %s', (text) => {
    expect(namesInText(text)).toEqual([]);
  });

  it('finds the given name and phone however they are spaced', () => {
    const pieces = namesInText('陈 大 文的事，大文说打139-0000-0000', { name: '陈大文', phone: '13900000000' });
    expect(pieces.map(({ piece }) => piece)).toEqual(['陈 大 文', '大文', '139-0000-0000']);
  });

  it('tells places that cut the piece out of the text', () => {
    const text = '你好，我叫张小明，电话13800001234';
    for (const { start, end, piece } of namesInText(text)) expect(text.slice(start, end)).toBe(piece);
    expect(namesInText(text)).toHaveLength(2);
  });

  it('takes signs in a name as signs', () => {
    expect(namesInText('任何文字', { name: '.*' })).toEqual([]);
  });
});
