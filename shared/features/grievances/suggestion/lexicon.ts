/**
 * Phrases that speak for one matter, from the law's words, the official tree of labour matters and workers' own talk.
 * A phrase is evidence the model weighs, not a rule. The list is our default.
 */
export const lexicon: Readonly<Record<string, string>> = {
  'WAGE.ARREARS':
    '拖欠 欠薪 欠我 不发工资 血汗钱 工钱 没结工资 欠工资 没钱发 没发*工资 工资*没发 工资*没给 工资*没结 不给工钱 一分*没给 一分*没发 拖*工资 压工资 讨薪 结清',
  'WAGE.DEDUCTION': '克扣 扣工资 扣钱 绩效 年终奖 提成 少发 扣*工资 工资*扣 扣了我 扣掉',
  'WAGE.OVERTIME_PAY': '加班费 加班工资 双倍工资 三倍工资 加班没钱 加班*没*钱 加班*不给钱 加班*不算钱 三薪',
  'WAGE.MIN_WAGE': '最低工资 最低标准 底薪',
  'WAGE.PIECE_RATE':
    '计件 单价 运费 派费 运价 工价 压车费 等箱 甩挂 结算 一票 一件*钱 一单*块 降价 压价 运费*没 运费*拖',
  'WAGE.HEAT_ALLOWANCE': '高温津贴 高温费 高温补贴',
  'CONTRACT.NOT_SIGNED':
    '没签合同 不签合同 没签劳动合同 未签订 签订劳动合同 签订正式 没有合同 不给签 没*签*合同 不*签*合同 没有*合同 合同*没签 合同*不签',
  'CONTRACT.COPY_WITHHELD': '合同原件 不给我一份 扣押 留底 没给我合同 合同*不给我 合同*没给我 合同*收走 扣*身份证',
  'CONTRACT.CHANGE': '调岗 降薪 换岗 待岗 调到 工作地点 调*岗 降*工资 降我工资 换*站点',
  'CONTRACT.AGENCY': '派遣 外包 中介 劳务公司 同工不同酬 小时工 返费',
  'CONTRACT.RELATION': '劳动关系 合作协议 承揽 个体户 众包 雇佣关系 不承认*员工 不是*员工 算不算*员工',
  'TERMINATION.UNLAWFUL': '辞退 开除 解雇 炒鱿鱼 违法解除 不用来了 走人 不让*上班 赶走 让我滚 把我*辞 把我*开 劝退',
  'TERMINATION.COMPENSATION': '经济补偿 补偿金 N+1 赔偿金 买断 辞退*补偿 裁*补偿 裁*工资 赔*工龄 工龄*赔 遣散',
  'TERMINATION.LAYOFF': '裁员 裁掉 优化 倒闭 关停 被裁 裁了',
  'TERMINATION.CERTIFICATE':
    '离职证明 不批辞职 辞职难 离职手续 自离 退工单 不让*辞职 不批*离职 不放人 辞职*不批 辞职*不给 离职*手续 不许*辞职',
  'SOCIAL_INSURANCE.NOT_REGISTERED':
    '不交社保 没有社保 没交社保 五险 参保 补缴 不买社保 社保*没 没*社保 不*社保 社保*不 没*保险 不*养老保险 五险一金 放弃社保 缴社保 没*医保',
  'SOCIAL_INSURANCE.UNDERPAID': '缴费基数 基数 少交 断缴 失业保险金 社保*断 社保*少 社保*最低 按最低*交',
  'SOCIAL_INSURANCE.HOUSING_FUND': '公积金',
  'SOCIAL_INSURANCE.RETIREMENT': '退休 养老金 内退 工龄 病退',
  'WORK_INJURY.NOT_REPORTED':
    '报工伤 瞒报 私了 不管 隐瞒 不*工伤 受伤*不管 手*机器 手*压 砸*脚 摔*腿 打发我 干活*受伤 受伤',
  'WORK_INJURY.RECOGNITION': '工伤认定 认定 鉴定 算工伤 工亡 算*工伤 上下班*车祸 上班路上 下班路上',
  'WORK_INJURY.BENEFIT': '工伤赔偿 伤残 停工留薪 医药费 护理费 旧伤 工伤*赔 工伤*费 工伤*钱',
  'WORK_INJURY.PLATFORM_INJURY':
    '职业伤害 送餐路上 跑单时 配送途中 送单 送外卖被撞 送餐*摔 送餐*撞 送外卖*摔 送外卖*撞 跑单*摔 跑单*撞 送单*撞 送件*摔 骑手*受伤 送餐*受伤',
  'HOURS_LEAVE.OVERTIME': '加班 十二个小时 12小时 延长工作时间 工作时间 超时工作 夜班 两班倒',
  'HOURS_LEAVE.ANNUAL_LEAVE': '年假 年休假 带薪休假',
  'HOURS_LEAVE.REST_DAY': '单休 没有休息 不让休息 请假 调休 病假 休*一天 休*两天 没休息 不*休息 不准假 不给假',
  'HOURS_LEAVE.HOLIDAY': '法定节假日 不放假 国庆 春节 婚假 丧假 陪产假 端午 中秋 五一 元旦 过年*回家',
  'SAFETY_HEALTH.HAZARD': '安全隐患 消防通道 漏电 脚手架 刹车 危险 安全网 安全绳',
  'SAFETY_HEALTH.OCCUPATIONAL_DISEASE': '职业病 尘肺 粉尘 苯 矽肺 体检 噪音 查出*肺 肺*病 肺*问题 听力 中毒',
  'SAFETY_HEALTH.PROTECTION': '劳保 口罩 手套 安全帽 头盔 工作服 防护用品',
  'SAFETY_HEALTH.HEAT': '高温天 中暑 没空调 闷热 降温 四十度 热得 蒸笼 风扇 没*空调',
  'SPECIAL_PROTECTION.MATERNITY': '怀孕 孕妇 孕期 产假 产检 生育津贴 怀*孕 怀了*月 生孩子 生完孩子 预产期',
  'SPECIAL_PROTECTION.NURSING': '哺乳 喂奶 母婴室 背奶',
  'SPECIAL_PROTECTION.HARASSMENT': '骚扰 动手动脚 摸我 下流 偷拍',
  'SPECIAL_PROTECTION.MINOR': '童工 未成年 未满 16岁 15岁 十五岁 暑假工 不满*岁 未满*岁',
  'SPECIAL_PROTECTION.DISABLED': '残疾 聋哑 肢残',
  'PLATFORM_RULE.FINE': '罚款 超时 被罚 丢件 货损 赔件 罚*元 罚*块 罚我 扣*五十 超时*扣 赔货 让我赔 让*赔',
  'PLATFORM_RULE.ACCOUNT_BAN': '封号 封禁 冻结 账号 拉黑 停用 封了*号 号*封 封我 账户*冻 解封 限制接单 不让*接单 被封',
  'PLATFORM_RULE.DISPATCH': '派单 抢单 好单 拒单 空驶 单量 不派单 派*单 没单 单子*少 接不到单',
  'PLATFORM_RULE.COMMISSION': '抽成 抽佣 佣金 信息费 服务费 会员费 扣点 抽*成 抽*百分 平台*抽 抽走',
  'PLATFORM_RULE.TIME_ROUTE':
    '送餐时间 路线 导航 绕路 逆行 里程 时限 时效 闯红灯 时间*不够 送不到 规划*路 卡餐 出餐 绕*远',
  'PLATFORM_RULE.RATING': '差评 申诉 服务分 恶意投诉 评分 信用分',
  'PLATFORM_RULE.DEPOSIT': '押金 保证金 租车 加盟费 不退*钱 押*钱 装备*钱 装备*退',
  'UNION_RIGHT.JOIN_BLOCKED':
    '成立工会 建工会 没有工会 不让入会 工会经费 组建工会 不让*工会 搞工会 工会*阻 不许*工会 入会*开除 工会*开除',
  'UNION_RIGHT.RETALIATION': '报复 穿小鞋 针对我 维权被 投诉*后*被 举报*后*被 反映*后*被 工会*报复',
  'UNION_RIGHT.COLLECTIVE_BARGAINING': '集体协商 集体合同 集体谈判 涨工资',
  'UNION_RIGHT.CONGRESS': '职代会 职工代表 厂务公开 规章制度 换届',
  'HARDSHIP.ILLNESS': '大病 癌症 住院 透析 困难补助 白血病 看不起病 治病 看病*钱 医药费*凑 困难职工',
  'HARDSHIP.CHILD_SCHOOL': '学费 助学 上大学 入学 子女 学费*出 孩子*上学 孩子*读书',
  'HARDSHIP.ACCIDENT': '意外 去世 水灾 台风 救助 致困',
  'HARDSHIP.HOUSING': '公租房 宿舍 租不起 房租 廉租 住房困难',
  'SERVICE.MUTUAL_AID': '互助',
  'SERVICE.STATION': '驿站 司机之家 歇脚 休息室 充电 换电 洗澡 热水 歇 停车*休息 哪里*休息',
  'SERVICE.CARD': '工会卡 会员卡 会员证 入会 工会关系 激活 入*会 卡*丢',
  'SERVICE.TRAINING': '培训 技能 鉴定 学历 考证 夜校 培训班 补贴证 学*证 考*证',
  'SERVICE.ACTIVITY': '疗休养 慰问 联谊 运动会 托管班 电影票 报名 慰问品 旅游 送清凉',
  'CONSULT.LEGAL': '仲裁 律师 法律援助 起诉 打官司 违约金 竞业',
  'CONSULT.PSYCHOLOGICAL': '心理 抑郁 焦虑 失眠 情绪 压力大 睡不着 聊聊 说说话 崩溃 心情',
  'CONSULT.POLICY': '政策 咨询 请问 怎么报销 居民医保 居民养老 新农合 生育保险 失业金',
  'OTHER.NOT_UNION': '物业 小区 业主 开发商 乘客 顾客 路灯 拆迁 学校 邻居',
};

/** Words of work as such, whatever the matter. */
export const workWords =
  '工资 薪 社保 社会保险 劳动 职工 员工 工人 养老保险 医疗保险 医保 公积金 工伤 退休 就业 失业 农民工 打工 辞职 辞退 加班 合同 工会 骑手 站长 司机 老板 公司 上班 培训 残疾';
