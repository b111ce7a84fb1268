"""Characters of names and those that are taken for them by eye, as by who copies a list or reads handwriting."""

from __future__ import annotations

from typing import Final

_GROUPS: Final = """
    云去 素索 土士 未末 己已巳 戊戌戍 干千于 天夭 太犬 王壬 田由甲申 午牛 方万 力刀 凡丸 今令 冶治 历厉 仓仑 末朱 文丈 元无 龙尤
    师帅 丹舟 夏复 恒桓垣 怡恰 茵菌 思恩 泽译择 晴睛 晓绕 佘余 宗宋 孟盂 赵越 陈阵 沈沉枕 潘播 昊吴 顾颐 贺贸 龚袭 殷段 秦泰奏 史吏
    淮准 怀坏杯 环坏 志态 忠患 津律 洁诘 波坡 涛祷 海悔 汪注 许诈 林材 何伺 唐庸 萧肃 蔡祭 徐除 叶汁 苏办 姜羔 范苑 姚桃挑 廖寥
    邹皱 熊态 金全 孔扎 崔雀 候侯 钱线栈 汤场荡 杨场 常尝 武式 霞瑕 凤夙 军车 宇字 晨震 帆帜 子孑 予矛 雨两 昕听 博傅缚搏
    轩斩 熙煦照 瑞端 贵责 华毕 国园 兵乒 岩炭岸 岚岗 妙纱沙 媛缓暖援 颖颍颗 彤形肜 彬杉 柏拍 栋拣 沁泌沏 润涧 烨桦 硕颁 禹离
    秋狄 绍招沼 羽习 胜姓性 舒豫 良艮 苗笛亩 裕浴俗 诗待持 谦歉嫌 贞页 超趋起 达迭 迪油 逸免 邦那 铬铭 锐税脱 悦脱 锦绵棉 阳阴
    雅稚 青表责 靖靓 鸣呜 明朋 昌冒 权杈 来耒 柳抑 栗粟 桂挂 佳挂 梓锌 玫攻 政攻 晋普 希布 平乎 幸辛 廷延 弘引 念贪 惜措借
    乐东 亚业 亦赤 亮壳 仁什 伦论 佑估 修悠 倩猜债 儒懦 克充 冉再册 利剂 加如 卓阜 吉告 周同 和知 嘉喜 坤伸 妤好 姝殊妹 孝考
    宏宠 宣宜 容客 寒塞 尚向 巧巩朽 卉弁 毅殷 翠卒 蓓培 若苦 沐沭 冯妈 谢榭 罗岁 任仕 石右 白自 毛手 雷需 敏每
    秀透 艳绝 静睁 辉浑 庆厌 荣茶 珊册 琼凉 娜挪 珍诊 智督 振赈 扬场 望忘 心必 承丞 景晾 虎虚
"""

LOOKS: Final[dict[str, str]] = {}
"""By each character those that look like it."""

for _group in _GROUPS.split():
    for _one in _group:
        LOOKS[_one] = LOOKS.get(_one, "") + _group.replace(_one, "")
