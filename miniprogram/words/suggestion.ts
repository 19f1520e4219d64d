/** What is suggested while a grievance is told; a person always decides. */
export const words = {
  title: '用一句话说是什么事',
  titleHint: '写了可以帮您选类别，不写也行。',
  titlePlaceholder: '例如：老板三个月没发工资',
  ask: '帮我选类别',
  likely: '可能是这几类，您来定',
  unsure: '看不准是哪一类，请在下面自己选。',
  urgent: '看起来有紧急情况',
  urgentWords: '您写的话里提到了可能有危险的事。是的话请点下面，会马上交给县（市、区）总工会。',
  markUrgent: '是，标为紧急',
  named: '这几处可能让人认出您',
} as const;
