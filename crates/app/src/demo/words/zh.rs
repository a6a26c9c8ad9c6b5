//! Simplified Chinese.

use super::super::topic::Topic;
use super::Words;

pub(super) const WORDS: Words = Words {
    language: "zh",
    time_zone: "Asia/Shanghai",
    slug: "xugou",
    firsts: &["虚构", "假想", "示例", "想象", "样本"],
    seconds: &[
        "面粉", "港口", "陶瓷", "食品", "物流", "保险", "光学", "铁路", "造船", "酒店", "化工",
        "玻璃", "水务", "电力", "种子", "家具", "印刷", "果园", "纺织", "石材", "酿造", "医疗",
        "书店", "鞋业",
    ],
    forms: &["有限公司", "股份公司", "集团"],
    space: "",
    contacts: &["示例 小红", "虚构 小明", "样本 丽", "假设 强", "测试 芳"],
    roles: ["信息部经理", "合作伙伴顾问"],
    regions: &["华东", "华南", "华北"],
    markets: &["大型企业", "中型企业", "公共部门", "教育"],
    segments: &["总部", "工厂", "门店", "销售", "深圳分公司", "仓库"],
    note,
    tails: &[
        "下次在周会上确认。",
        "信息部已邮件确认。",
        "负责人仍然支持。",
    ],
    asked: "信息部经理",
};

fn note(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Network => &[
            "打算使用 {s}，但分公司线路带宽不足，运营商正在扩容。",
            "{s} 已决定。代理会断开长连接，网络组正在放开规则。",
        ],
        Topic::Identity => &["将部署 {s}；需先清理目录，存在重复账号。"],
        Topic::Devices => &["想用 {s}；一半电脑达不到要求，分批更换。"],
        Topic::Infrastructure => &["使用 {s} 的意向明确，所依赖的服务器还需升级。"],
        Topic::Staffing => &[
            "想用 {s}，但信息部全员在做合并项目，有人空出来就恢复。",
            "{s} 已批准。新财务系统上线前没有工程师。",
        ],
        Topic::Funding => &["{s} 已获批准，预算下季度才能动用。"],
        Topic::Legal => &["想用 {s}；法务签字前要弄清数据保存期限。"],
        Topic::Security => &["想用 {s}。启用前安全部门要求审查外部访问。"],
        Topic::Adoption => &["{s} 技术上已就绪；主管要求先培训用户。"],
        Topic::Feature => &[
            "想用 {s}，但缺少每天要用的功能，已向研发提交需求。",
            "没有这个功能就不启动 {s}。研发在评估，我们每月询问。",
        ],
        Topic::Reliability => &["想用 {s}；两次中断后要求先看服务记录。"],
        Topic::Application => &["想用 {s}；开票软件不兼容，厂商在测试新版本。"],
        Topic::Partner => &["想用 {s}；负责部署的伙伴没有给出计划和日期。"],
        Topic::Licence => &["想用 {s}；买错了许可，销售正在办理更换。"],
        Topic::Competitor => &["不会使用 {s}：刚与另一家产品续约三年。"],
        Topic::OnPremises => &["不会使用 {s}：继续使用新买的自有服务器。"],
        Topic::Sponsor => &["暂不使用 {s}：管理层没有人看到必要。"],
        Topic::Deploying => &[
            "分批部署 {s}；试点顺利，接下来是总部。",
            "{s} 已启动：与信息部商定计划，本周首批用户。",
        ],
        Topic::Migrating => &["正在迁移到 {s}：数据已复制一半，没有问题。"],
        Topic::Adopting => &["{s} 已在使用；按部门培训直到达标。"],
        Topic::SelfLed => &["谢绝我们的帮助，将由自己的团队部署 {s}。"],
        Topic::Resolved => &["障碍已排除：与信息部定好新日期，{s} 继续。"],
        Topic::Silent => &["就 {s} 联系三次没有答复；请客户团队协助。"],
        Topic::Duplicate => &["{s} 的数量重复计算：购买已转到另一份订阅。"],
    }
}
