"""What a site that hands out other people's documents writes around one: its pages, its size, the name of its file.

Some of it is told by its words alone; the rest may be a plan's own (基本信息, 举报) and is told by what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from planforge.readers.evidence import Line

SHARED: Final = "网页信息"
"""The kind of what is set aside here."""

BEHIND: Final = "标题后面"
"""The kind of what a site puts behind a title."""

BEFORE: Final = "标题前面"
"""The kind of what says that a line is the title (标题：…), and of what a site puts before it (【原创】)."""

_FORMATS: Final = "docx?|pdf|pptx?|xlsx?|wps|rtf|txt"
_FILE: Final = rf"\.(?:{_FORMATS})"
_OF_SITE: Final = re.compile(
    r"[—–\-\s]*PAGE\s*\d{1,4}[—–\-\s]*|[^。；]{2,60}[_＿]\s*第\s*\d{1,3}\s*页|(?:全文)?预览(?:已结束|结束|完毕)|(?:还剩|剩余)\s*\d+\s*页.{0,12}|已阅读\s*\d+\s*页.{0,40}|(?:未读|免费|继续)阅读.{0,8}|"
    r"(?:文档|文件)(?:简介|摘要|介绍|描述|预览|详情)|(?:文件|文档)(?:名称|大小|编号|格式|类型|页数|字数)\s*[：:].{0,60}|总(?:页数|字数)\s*[：:].{0,20}|上传(?:时间|者|人)\s*[：:].{0,30}|"
    rf"《[^》]{{2,60}}》由(?:会员|用户).{{0,10}}分享.{{0,120}}|[^。]{{2,60}}{_FILE}\s*VIP|本文档(?:共|由).{{0,30}}|"
    r"(?:[•·\-]\s*)?(?:约\s*[\d.]+\s*[千万]?字|约\s*\d+\s*页|20\d\d-\d\d?-\d\d?\s*发布(?:于\S{2,4})?|[\d.]+\s*[KMkm]B)[\s|｜]*|"
    r"(?:[^>»›。；，]{1,16}\s*[>»›]\s*){2,}[^>»›。；]{0,60}|[<«‹＜]+\s*返回.{0,6}|"
    r"(?:腾讯|百度|豆丁|道客|爱问|新浪|网易|搜狐|QQ)(?:文库|文档|巴巴|博客|空间).{0,40}|[（(](?:未完|省略).{0,6}全文共\s*\d+\s*字.{0,30}[）)]?|[（(]请认真阅读下面.{0,12}[）)]|[•·]\s*相关(?:推荐|文章|阅读)|"
    r"[.…\s]*此处隐藏\s*\d+\s*个?字.{0,12}|[-—]*此处隐藏\d+字.{0,12}|"
    r"精选(?:优质)?文档[-—\s]*倾情为[你您]奉上.{0,6}|"
    r"文档评论\s*[（(]\s*\d+\s*[）)]|\d+亿?\s*VIP精品文档|原创力文档|该用户很懒，什么也没介绍|(?:[•·\-]\s*)?字号\s*[：:]\s*(?:大\s*中\s*小)?|"
    rf"(?:[•·\-]\s*)?(?:格式\s*[：:]\s*\.?(?:{_FORMATS})|大小\s*[：:]\s*[\d.]+\s*[KMGkmg]B|文档页数\s*[：:]\s*\d+)|"
    r"(?:\d{1,2}[.、．]\s*){0,2}(?:下载文档前请自行甄别|[\"“”]?仅部分预览[\"“”]?的文档|本文档内容版权归|本文档共\s*\d+\s*页，|本站所有内容均由合作方|如您付费，意味着您|成为VIP后，).{0,160}"
)
"""What only such a site writes, the whole line."""
_SURE_FIELDS: Final = r"索引号|信息索引|发布机[构关]|发文机[构关]|公开(?:方式|形式|属性)(?=\s*[：:]\s*(?:主动|依申请))|(?:信息|主题|体裁|组配)分类|信息类别|统一登记号|发文日期|生成日期"
_FIELD: Final = rf"(?:{_SURE_FIELDS}|公开(?:方式|时限|范围|形式|属性)|发文字号|文号|标题|名称|成文日期|公开日期|发布日期|有效性|时效性|是否有效|主题词|关键词|服务对象|废止日期|生效日期)\s*[：:]"
_DISCLOSED: Final = re.compile(
    rf"(?=.*(?:{_SURE_FIELDS})\s*[：:])(?:{_FIELD}(?:(?!{_FIELD})[^。；])*)+"  # no field within a field: one way to read it
)
"""A line of the fields in which an office discloses a document: 索引号, 发布机构, 信息分类."""
_TITLED: Final = re.compile(r"(?:标\s*题|名\s*称|公文名称|信息名称)\s*[：:]\s*(.*)")
_BYLINE: Final = re.compile(
    r"(?:20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|20\d\d[-/.]\d{1,2}[-/.]\d{1,2})(?:\s+[\u4e00-\u9fff·A-Za-z]{2,16}){1,2}"
)
"""The day and the account of an article, right below its title; a document is signed by the unit first, or by the day alone."""
_ABOVE: Final = 12  # lines in which such fields stand
_BESIDE: Final = re.compile(
    r"(?:[•·\-]\s*)?(?:打印|关闭|[|｜])|合集下载|相关文档|实名认证|内容提供者|大\s*中\s*小|基本信息|文件夹|举报|收藏|下载|[•·\-]\s*\d{1,4}|(?:[•·\-]\s*)?(?:举报|相关(?:推荐|文章)|\d{1,4}\s*页)|[\u4e00-\u9fffA-Za-z\d]{2,10}(?:网|文库|论坛)"
)
"""What may be a plan's own, unless a site's words stand beside it."""
_NAMED: Final = re.compile(rf"(.{{2,60}}?){_FILE}")
_COLUMN: Final = re.compile(
    r"([^_＿|｜]{4,50}(?:计划|总结|方案|规划|要点|报告|预案|小结))(\s*[_＿|｜]\s*[^_＿]{2,20}|\s+-\s+[^-]{2,16}(?:网|文库))"
)
_HAILED: Final = re.compile(
    r"(.{2,50}?(?:计划|总结|方案|规划|要点|报告|预案|小结))(\s*(?:来[啦了]|新鲜出炉|出炉[啦了]?|请查收|发布[啦了])[！!~～…]*[^\w“”《》（）()【】]*|\s*[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f！!]+"
    r"|\s*[（(【\[]?\s*(?:(?:优秀|通用|最新|精选)?(?:范文|例文|范本|模板|样本))+\s*[）)】\]]?)"
)
"""A title as an account calls it out, or a site offers it: …方案来啦👇, …计划范文."""
_POSTED: Final = re.compile(
    r"(?:(?:发布)?(?:时间|日期)\s*[：:]\s*)?(?:20\d\d[-/]\d\d?[-/]\d\d?)?|[\u4e00-\u9fff]{2,6}20\d\d-\d\d-\d\d[\u4e00-\u9fff]{0,6}"
)
_OF_PAGE: Final = ("网页标题", "编者的话", "网页链接")
_LONGEST_OFFICE: Final = 30  # characters of who discloses it
_FRONT: Final = 6  # lines in which the name of a file stands


def is_of_site(text: str) -> bool:
    """Whether a whole line is what only such a site writes."""
    return _OF_SITE.fullmatch(text) is not None or _DISCLOSED.fullmatch(text) is not None


def beside(lines: Sequence[Line], found: Mapping[Line, str]) -> dict[Line, str]:
    """The lines that are a site's for what stands beside them, or for the title that stands above and below."""
    more: dict[Line, str] = {}
    sites = {line for line, kind in found.items() if is_of_site(line.text) or kind in _OF_PAGE}
    for places in (range(len(lines)), range(len(lines) - 1, -1, -1)) if sites else ():
        for at in places:
            near = lines[max(at - 1, 0) : at + 2]
            if lines[at] not in found and _BESIDE.fullmatch(lines[at].text) and not sites.isdisjoint(near):
                more[lines[at]] = SHARED
                sites.add(lines[at])
    for above, line, below in zip(lines, lines[1:_FRONT], lines[2:], strict=False):
        if below.text.startswith(above.text) and _POSTED.fullmatch(line.text):
            more[line] = SHARED
    own = [line for line in lines[:_FRONT] if line not in found]
    more |= {line: SHARED for line in own[1:2] if _BYLINE.fullmatch(line.text) and line is not lines[-1]}
    for line in _disclosed_by(lines):
        more.setdefault(line, SHARED)
    named = {line: found_name[1] for line in lines[:_FRONT] if (found_name := _NAMED.fullmatch(line.text))}
    for line, name in named.items():
        if any(other is not line and other.text.startswith(name) for other in lines):
            more[line] = SHARED
    return more


def _disclosed_by(lines: Sequence[Line]) -> list[Line]:
    """The office and the title that stand among the fields of a disclosure, where the title stands below them once more."""
    fields = [at for at, line in enumerate(lines[:_ABOVE]) if _DISCLOSED.fullmatch(line.text)]
    last = fields[-1] if fields else 0
    named = [(line, found[1]) for line in lines[:last] if (found := _TITLED.fullmatch(line.text))]
    below = {line.text for line in lines[last + 1 :]}
    if not named or not all(title in below for _, title in named):
        return []
    office = [line for line in lines[: lines.index(named[0][0])] if len(line.text) <= _LONGEST_OFFICE]
    return [*office, *(line for line, _ in named)]


def without_site(title: str) -> tuple[str, str]:
    """A title without what a site puts behind it, and that: 工作计划.docx, 工作计划_范文栏目, 工作计划 - 某某网."""
    behind = _NAMED.fullmatch(title) or _COLUMN.fullmatch(title) or _HAILED.fullmatch(title)
    return (behind[1], title[behind.end(1) :]) if behind else (title, "")
