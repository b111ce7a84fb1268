"""Traditional characters to simplified ones, for matching known words only: what is written stays."""

from __future__ import annotations

import re
from typing import Final

_TRADITIONAL: Final = (
    "計畫劃導組織領機構員長範圍學園務標準則項點總結報規實際備動內時間進階驟週級會開訓練課題習師資質評價獎勵經費預條監檢討論負責聯絡協調"
    "處書記團隊賽體衛環節紀錄單業績獲問難對應擬設場競運勞藝術養護強關確認證據執為與舉辦發揮創優異態勢現狀況義於過後來專門補約選擇審議"
    "變轉輔簡歷廣傳達號網區縣鎮廳幹黨聽觀讀寫語數詞測試驗兒"
    "個兩決幾響啟塊崗帶懲線細紹編薦榮訊講詢載適鐘針須顧額礎稱籌統職譽產營館樓圖醫車顯願緊徵終給賞徹聲愛損"
)
_SIMPLIFIED: Final = (
    "计划划导组织领机构员长范围学园务标准则项点总结报规实际备动内时间进阶骤周级会开训练课题习师资质评价奖励经费预条监检讨论负责联络协调"
    "处书记团队赛体卫环节纪录单业绩获问难对应拟设场竞运劳艺术养护强关确认证据执为与举办发挥创优异态势现状况义于过后来专门补约选择审议"
    "变转辅简历广传达号网区县镇厅干党听观读写语数词测试验儿"
    "个两决几响启块岗带惩线细绍编荐荣讯讲询载适钟针须顾额础称筹统职誉产营馆楼图医车显愿紧征终给赏彻声爱损"
)
_TABLE: Final = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """A text in simplified characters, as far as the known words need them; of the same length."""
    return text.translate(_TABLE)


def without_words(pattern: re.Pattern[str], text: str, *, most: int = 0) -> str:
    """A text without what a pattern of simplified characters finds in it, in whichever it is written."""
    kept: list[str] = []
    behind = 0
    for count, found in enumerate(pattern.finditer(simplified(text)), 1):
        kept.append(text[behind : found.start()])
        behind = found.end()
        if count == most:
            break
    return "".join((*kept, text[behind:]))
